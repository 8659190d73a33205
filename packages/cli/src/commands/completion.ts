import { Argument, type Command } from 'commander';
import { addExamples } from './examples.ts';
import { oneOf } from './one-of.ts';

export function addCompletion(program: Command): void {
  const completion = program
    .command('completion')
    .summary('Prints a script that completes commands')
    .description('Prints a script that lets a shell complete commands, options and surfaces.')
    .addArgument(oneOf(new Argument('<shell>', 'Shell to complete in'), 'shell', ['bash', 'zsh', 'fish']))
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { completionScript } = await import('../completion/script.ts');
      process.stdout.write(completionScript(program, shell));
    });
  addExamples(completion, [
    ['source <(colloquy completion bash)', 'In ~/.bashrc'],
    ['colloquy completion zsh > ~/.zfunc/_colloquy', 'A folder of $fpath'],
    ['colloquy completion fish > ~/.config/fish/completions/colloquy.fish', ''],
  ]);
}
