export { connect, type Options } from '../generated/connect.ts';
export * from '../generated/operations.ts';
