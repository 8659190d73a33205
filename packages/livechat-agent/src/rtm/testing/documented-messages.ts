import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface DocumentedMessage {
  action: string;
  type?: string;
  request_id?: string;
  success?: boolean;
  payload?: unknown;
}

const path = fileURLToPath(import.meta.resolve('@colloquy/specs/livechat-agent.asyncapi.json'));
const { messages } = JSON.parse(readFileSync(path, 'utf8')).channels.rtm as {
  messages: Record<string, { examples: { payload: DocumentedMessage }[] }>;
};

/** The samples of the spec by the names of the messages, which end in `Request`, `Response` or `Push`. */
export const documentedMessages: Readonly<Record<string, DocumentedMessage>> = Object.fromEntries(
  Object.entries(messages).map(
    ([
      name,
      {
        examples: [sample],
      },
    ]) => [name, sample?.payload as DocumentedMessage],
  ),
);
