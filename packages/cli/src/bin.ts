import { refuseNode } from './node-version.ts';
import { manifest } from './package-manifest.ts';

// An older Node may not be able to parse the rest, so nothing of it is imported before this is known.
const refusal = refuseNode(process.versions.node, manifest.engines.node);
if (refusal === undefined) {
  import('./run.ts').then(({ run }) => run(process.argv.slice(2)));
} else {
  process.stderr.write(`colloquy: ${refusal}\n`);
  process.exitCode = 1;
}
