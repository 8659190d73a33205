import type { Manifest } from '../manifest/manifest.ts';
import { literal, propertyName } from '../samples/literal.ts';
import { docComment } from './doc-comment.ts';

/** What the runtime must know of the surface, and the connection that single operations are sent through. */
export function emitConnect(manifest: Manifest): string {
  const { title, rateLimit, tokenUrls } = manifest;
  const auth = authType(manifest);
  const kinds = ['BasicAuth', 'TokenAuth'].filter((name) => auth.includes(name)).map((name) => `type ${name}`);
  const made = [
    ...(manifest.envelope ? ['envelope'] : []),
    ...(rateLimit ? ['rateLimit'] : []),
    ...(manifest.siteParameter ? ['siteOf'] : []),
  ];
  return [
    `import { ${[...kinds, 'type ClientOptions', 'Connection', ...made, 'type Surface'].join(', ')} } from '@colloquy/core';`,
    '',
    `export const surface: Surface = ${surfaceOf(manifest)};`,
    '',
    '/** Addresses of the vendor. */',
    `export type BaseUrl = ${manifest.baseUrls.map((url) => `\`${url}\``).join(' | ')};`,
    '',
    ...(Object.keys(tokenUrls).length > 0
      ? [
          '/** Where each address gets its access tokens, for `passwordToken`. */',
          `export const tokenUrls = ${literal(tokenUrls)} as const;`,
          '',
        ]
      : []),
    '/** How the client is set up. */',
    `export type Options = ClientOptions<${auth}, BaseUrl>;`,
    '',
    docComment(`Opens a way to the ${title} for operations that are imported one by one.`),
    'export function connect(options: Options): Connection {',
    '  return new Connection(surface, options);',
    '}',
  ].join('\n');
}

function authType({ securitySchemes, siteParameter }: Manifest): string {
  const site = siteParameter ? `(BasicAuth & { ${propertyName(siteParameter)}: string | number })` : 'BasicAuth';
  const types = { bearer: 'TokenAuth', basic: site };
  const kinds = [...new Set(Object.values(securitySchemes))].sort();
  return kinds.map((kind) => types[kind]).join(' | ') || 'BasicAuth | TokenAuth';
}

function surfaceOf(manifest: Manifest): string {
  const { surface, baseUrl, errorFields, errorStatuses, siteParameter, headers, formListSuffix, envelope, rateLimit } =
    manifest;
  const parts = {
    id: surface,
    baseUrl,
    errorFields,
    errorStatuses,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(formListSuffix && { formListSuffix }),
  };
  const made = [
    ...(siteParameter ? [`site: /* @__PURE__ */ siteOf(${literal(siteParameter)})`] : []),
    ...(envelope
      ? [`wrap: /* @__PURE__ */ envelope(${literal(envelope.argument)}, ${literal(envelope.options)})`]
      : []),
    ...(rateLimit ? [`limit: /* @__PURE__ */ rateLimit(${literal(rateLimit)})`] : []),
  ];
  return literal(parts, 0).replace(/\n\}$/, ['', ...made.map((line) => `  ${line},`), '}'].join('\n'));
}
