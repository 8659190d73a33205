import { serve } from './serve.ts';

/** An empty page, and the script that a test runs in it. */
export function startPageServer(script: string): ReturnType<typeof serve> {
  return serve(({ url }, response) => {
    const [type, text] = url === '/smoke.js' ? ['text/javascript', script] : ['text/html', '<!doctype html>'];
    response.setHeader('content-type', type).end(text);
  });
}
