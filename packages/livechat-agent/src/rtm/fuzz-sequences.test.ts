import { expect, test } from 'vitest';
import { collectCrashes } from './testing/crashes.ts';
import { Random } from './testing/random.ts';
import { RandomLife } from './testing/random-life.ts';

const groups = 20;
const livesInAGroup = 50;

const crashes = collectCrashes();

test.each(Array.from({ length: groups }, (_, group) => group * livesInAGroup))(
  'whatever happens, nothing is lost, doubled or left behind: 50 lives from seed %d',
  async (first) => {
    for (let seed = first; seed < first + livesInAGroup; seed += 1) {
      const random = new Random(seed);
      const life = new RandomLife(random);
      for (let steps = 5 + random.below(60); steps > 0; steps -= 1) await life.step();
      await life.end();
      expect({ seed, faults: life.faults, crashes }).toEqual({ seed, faults: [], crashes: [] });
    }
  },
);
