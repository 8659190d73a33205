/** Says in one line that a Node is too old for a range such as `>=24.18`; undefined if it is not. */
export function refuseNode(version: string, range: string): string | undefined {
  const needed = range.replace('>=', '');
  const [major = 0, minor = 0] = numbersOf(version);
  const [neededMajor = 0, neededMinor = 0] = numbersOf(needed);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined;
  return `This is Node ${version}; colloquy needs ${needed} or later. Get it from https://nodejs.org.`;
}

function numbersOf(version: string): number[] {
  return version.split('.').map(Number);
}
