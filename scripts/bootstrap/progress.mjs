/**
 * @typedef {object} Output
 * @property {(text: string) => unknown} write
 * @property {boolean} [isTTY]
 */

/**
 * Says what is being done, and keeps showing that it still is.
 *
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @param {Output} [out]
 * @returns {Promise<T>}
 */
export async function withProgress(label, work, out = process.stdout) {
  const onOneLine = out.isTTY === true;
  const started = Date.now();
  const showTime = () => {
    const time = `${label} ${Math.round((Date.now() - started) / 1000)} s`;
    out.write(onOneLine ? `\r${time}` : `${time}\n`);
  };
  out.write(onOneLine ? label : `${label}\n`);
  const timer = setInterval(showTime, onOneLine ? 1_000 : 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (onOneLine) out.write('\n');
  }
}
