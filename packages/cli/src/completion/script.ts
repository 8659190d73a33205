import type { Command } from 'commander';
import { bashScript } from './bash.ts';
import { commandTree } from './command-tree.ts';
import { fishScript } from './fish.ts';
import { zshScript } from './zsh.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** A script for a shell that completes a program's commands, options and values without running it. */
export function completionScript(program: Command, shell: keyof typeof scripts): string {
  return scripts[shell](commandTree(program));
}
