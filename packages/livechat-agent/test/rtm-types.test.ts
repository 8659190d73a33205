import type {
  Customer,
  ErrorKind,
  Event,
  GetCustomersResponse,
  IncomingEventPush,
  LoginResponse,
  RtmActions,
  RtmErrorType,
  RtmEvents,
  RtmPages,
  RtmPushes,
  RtmState,
  SendEventRequest,
  SendEventResponse,
  StateChange,
  WebSocketClass,
} from '@colloquy/livechat-agent/rtm';
import {
  type AnyPush,
  CallTimeoutError,
  ColloquyError,
  DisconnectedError,
  LiveChatRtm,
  type OverflowError,
  ProtocolError,
  RtmError,
} from '@colloquy/livechat-agent/rtm';
import { assertType, expectTypeOf, test } from 'vitest';
import { WebSocket as PackageWebSocket } from 'ws';

const rtm = new LiveChatRtm({ token: 'a' });
const chat_id = 'a-chat';
const quiet = (call: PromiseLike<unknown>) => void call.then(undefined, () => {});

test('a method takes the payload of its action, and gives the answer to it', () => {
  expectTypeOf(rtm.chats.sendEvent).parameter(0).toEqualTypeOf<SendEventRequest>();
  expectTypeOf(rtm.chats.sendEvent).returns.resolves.toEqualTypeOf<SendEventResponse>();
  expectTypeOf(rtm.chats.closeThread).returns.resolves.toEqualTypeOf<undefined>();
  expectTypeOf(rtm.connect).returns.resolves.toEqualTypeOf<LoginResponse>();
  quiet(rtm.chats.getArchives());
  quiet(rtm.autoAccess.getRulesConfig({ timeout: 100 }));
  quiet(rtm.chats.closeThread({ chat_id }, { author_id: 'a-bot', signal: AbortSignal.abort(), timeout: 100 }));
  // @ts-expect-error a chat is needed
  quiet(rtm.chats.closeThread());
  // @ts-expect-error the field has another name
  quiet(rtm.chats.closeThread({ chatId: chat_id }));
  // @ts-expect-error there is no such option
  quiet(rtm.chats.closeThread({ chat_id }, { retries: 1 }));
  // @ts-expect-error only some actions are methods
  rtm.chats.login;
});

test('an action by its name takes its payload, and gives its answer', () => {
  const send = () => rtm.request('send_event', { chat_id, event: { type: 'message', text: 'Hi', recipients: 'all' } });
  expectTypeOf(send).returns.resolves.toEqualTypeOf<RtmActions['send_event']['response']>();
  quiet(rtm.request('ping', undefined));
  // @ts-expect-error there is no such action
  quiet(rtm.request('send_events', {}));
  // @ts-expect-error this is the payload of another action
  quiet(rtm.request('send_event', { chat_id }));
});

test('a list is a promise of a page, and a loop over its entries', () => {
  const list = () => rtm.customers.list();
  expectTypeOf(list).returns.toEqualTypeOf<RtmPages<GetCustomersResponse, Customer>>();
  const read = async (pages: ReturnType<typeof list>) => {
    for await (const customer of pages) expectTypeOf(customer).toEqualTypeOf<Customer>();
    for await (const page of pages.pages()) expectTypeOf(page).toEqualTypeOf<GetCustomersResponse>();
  };
  expectTypeOf(read).toBeFunction();
});

test('a push is known by its name', () => {
  rtm.on('incoming_event', (push) => expectTypeOf(push).toEqualTypeOf<IncomingEventPush>())();
  rtm.once('incoming_event', ({ event }) => expectTypeOf(event).toEqualTypeOf<Event>())();
  rtm.on('state', (change) => expectTypeOf(change).toEqualTypeOf<StateChange>())();
  rtm.on('login', (answer) => expectTypeOf(answer).toEqualTypeOf<LoginResponse>())();
  rtm.on('gap', ({ since }) => expectTypeOf(since).toEqualTypeOf<Date>())();
  rtm.on('error', (error) => expectTypeOf(error).toBeUnknown())();
  rtm.on('incoming_event', async () => {})();
  expectTypeOf(rtm.pushes<'thread_closed'>).returns.toEqualTypeOf<
    AsyncGenerator<RtmPushes['thread_closed'], void, void>
  >();
  expectTypeOf(rtm.state).toEqualTypeOf<RtmState>();
  expectTypeOf<keyof RtmPushes>().toExtend<keyof RtmEvents>();
  // @ts-expect-error there is no such push
  rtm.on('incoming_events', () => {})();
  // @ts-expect-error the connection's own events are no pushes
  void rtm.pushes('state').return();
  // @ts-expect-error a thread that is closed has no event
  rtm.on('thread_closed', ({ event }) => event)();
});

test('any push narrows by whether it is known, and by its action', () => {
  rtm.onAny((push) => expectTypeOf(push).toEqualTypeOf<AnyPush>())();
  const narrow = (push: AnyPush) => {
    if (!push.isKnown) expectTypeOf(push.payload).toBeUnknown();
    else if (push.action === 'incoming_event') expectTypeOf(push.payload).toEqualTypeOf<IncomingEventPush>();
    else expectTypeOf(push.action).toEqualTypeOf<Exclude<keyof RtmPushes, 'incoming_event'>>();
    // @ts-expect-error what the spec does not know has no known payload
    push.payload.event;
  };
  expectTypeOf(narrow).toBeFunction();
});

test('options are checked', () => {
  new LiveChatRtm({ token: async (refused) => refused ?? 'a', timeout: 100, whenDisconnected: 'fail' });
  new LiveChatRtm({ token: 'a', login: { application: { name: 'Tests', version: '1' } } });
  // @ts-expect-error the token is the client's to tell
  new LiveChatRtm({ token: 'a', login: { token: 'a' } });
  // @ts-expect-error they wait, or fail
  new LiveChatRtm({ token: 'a', whenDisconnected: 'drop' });
  // @ts-expect-error a token is needed
  const withoutToken = () => new LiveChatRtm({});
  expectTypeOf(withoutToken).toBeFunction();
});

test('the WebSocket of the platform fits, and that of the package ws', () => {
  assertType<WebSocketClass>(WebSocket);
  assertType<WebSocketClass>(PackageWebSocket);
  new LiveChatRtm({ token: 'a', WebSocket: PackageWebSocket });
  // @ts-expect-error a class is needed, not what it makes
  assertType<WebSocketClass>(null as unknown as WebSocket);
});

test('errors say what they know', () => {
  const read = (error: unknown) => {
    if (error instanceof RtmError) {
      expectTypeOf(error.type).toEqualTypeOf<RtmErrorType>();
      expectTypeOf(error.reason).toBeString();
    }
    if (error instanceof DisconnectedError) expectTypeOf(error.reason).toEqualTypeOf<string | undefined>();
    if (error instanceof DisconnectedError || error instanceof CallTimeoutError) {
      expectTypeOf(error.mayHaveBeenExecuted).toBeBoolean();
    }
    if (error instanceof ProtocolError) expectTypeOf(error.frame).toBeString();
    if (error instanceof ColloquyError) expectTypeOf(error.kind).toEqualTypeOf<ErrorKind>();
  };
  expectTypeOf(read).toBeFunction();
  expectTypeOf<OverflowError['kind']>().toEqualTypeOf<'connection'>();
});

test("an error's type is one of the spec's words, or one that came later", () => {
  assertType<RtmErrorType>('authorization');
  assertType<RtmErrorType>('not_yet_known');
  // If it were any string, an editor would have no words to offer.
  expectTypeOf<RtmErrorType>().not.toEqualTypeOf<string>();
});
