import { connect } from 'node:net';

/** Sends bytes, and gives all bytes that come back until the other side closes. */
export function rawCall(url: string, text: string | Buffer): Promise<Buffer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    connect(Number(port), hostname)
      .on('data', (chunk) => chunks.push(chunk))
      .on('close', () => resolve(Buffer.concat(chunks)))
      .on('error', reject)
      .write(text);
  });
}
