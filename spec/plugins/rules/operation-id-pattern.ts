export const operationIdPattern = () => ({ Operation(op: any, ctx: any) { ctx.report({ message: 'probe', location: ctx.location.child('operationId') }); } });
