import { Refusal } from './refusal.ts';

interface SecurityScheme {
  type: string;
  scheme?: string;
}

const ways: Record<string, string> = {
  bearer: '"Bearer " and an access token',
  basic: '"Basic ", and user name and key with a colon between them in base64',
};

/** Refuses a request whose credentials are none of those that the operation takes. */
export function wrongCredentials(
  authorization: string | undefined,
  alternatives: readonly SecurityScheme[][],
): Refusal {
  const known = alternatives.flat().map(({ type, scheme }) => ways[scheme ?? type] ?? scheme ?? type);
  const wrong = authorization ? 'is not one that the operation takes' : 'is missing';
  return new Refusal(401, `The header Authorization ${wrong}. It must be ${[...new Set(known)].join(', or ')}.`);
}
