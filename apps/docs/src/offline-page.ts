const logo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g;

const ownLogo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="14"><text y="11" font-family="sans-serif" font-size="11">Redocly</text></svg>',
)}`;

const head = `<meta charset="utf8" />
  <meta http-equiv="Content-Security-Policy" content="default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'">
  <link rel="icon" href="data:,">`;

/** Keeps a page of Redoc from asking anybody but its own server: it loads its logo from a CDN even when inlined. */
export function makeOffline(html: string): string {
  if (!html.includes('<meta charset="utf8" />') || !html.includes('https://cdn.redoc.ly/')) {
    throw new Error('The page of Redoc is not built as expected: look at what its new version loads from elsewhere.');
  }
  return html.replace('<meta charset="utf8" />', head).replaceAll(logo, ownLogo);
}
