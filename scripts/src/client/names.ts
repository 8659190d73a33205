/** `comm100-v2`, `campaigns.chatButton` or `chatButton` with every word capitalised: `CampaignsChatButton`. */
export function pascalCase(name: string): string {
  return name.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `campaigns.chatButton.update` as the name of a function: `campaignsChatButtonUpdate`. */
export function functionName(operationId: string): string {
  const name = pascalCase(operationId);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Name of the type of an operation's query. */
export function queryName(operationId: string): string {
  return `${pascalCase(operationId)}Query`;
}
