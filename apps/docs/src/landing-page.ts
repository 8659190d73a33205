/** What the first page shows of a surface. */
export interface SurfaceSummary {
  surface: string;
  title: string;
  version: string;
  operations: number;
  /** Its websocket, if it has one. */
  realtime?: { title: string; actions: number; pushes: number };
}

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; padding: 3rem 1.5rem; max-width: 44rem; }
  h1 { margin: 0; font-size: 2rem; }
  ul { padding: 0; list-style: none; }
  li { border: 1px solid color-mix(in srgb, currentcolor 20%, transparent); border-radius: .5rem; margin: .75rem 0; }
  a { display: block; padding: 1rem; color: inherit; text-decoration: none; border-radius: inherit; }
  a:hover, a:focus-visible { background: color-mix(in srgb, currentcolor 7%, transparent); }
  strong { display: block; }
  small { opacity: .75; }
`;

/** The page that leads to each surface's reference. */
export function landingPage(surfaces: readonly SurfaceSummary[]): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Colloquy: live-chat API reference</title>
  <link rel="icon" href="data:,">
  <style>${style}</style>
</head>
<body>
  <main>
    <h1>Colloquy</h1>
    <p>References of live-chat APIs, transcribed from the vendors' documentation, with code samples that run.</p>
    <ul>
${surfaces.map(surfaceItem).join('\n')}
    </ul>
  </main>
</body>
</html>
`;
}

function surfaceItem({ surface, title, version, operations, realtime }: SurfaceSummary): string {
  const facts = `Version ${escapeHtml(version)}, ${operations} operations`;
  const items = [item(`${surface}/`, title, facts, surface)];
  if (realtime) {
    const counts = `${realtime.actions} actions and ${realtime.pushes} pushes over a websocket`;
    items.push(item(`${surface}-rtm/`, realtime.title, counts, `${surface}-rtm`));
  }
  return items.join('\n');
}

function item(address: string, title: string, facts: string, id: string): string {
  const small = `<small>${facts}, <code>${id}</code></small>`;
  return `      <li><a href="${address}"><strong>${escapeHtml(title)}</strong>${small}</a></li>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
