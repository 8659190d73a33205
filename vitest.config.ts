import { defineConfig } from 'vitest/config';

const conditions = ['@colloquy/source'];

// Workspaces import each other's TypeScript source, so a test never needs a build before it.
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Some tests start compilers; a busy machine needs time for that.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
