import { Call } from '../call.ts';
import { type Input, type OperationInfo, pagedOperation, type Sender } from '../operation.ts';
import type { PagedCall, Pagination } from '../paged-call.ts';

export interface Page {
  chats: number[];
  next?: unknown;
  pages?: number;
}

export type List = (sender: Sender, ...args: unknown[]) => PagedCall<Page, number>;

export function lister(pagination: Omit<Pagination, 'items'>, takes: Input[] = ['query']): List {
  return pagedOperation<List>({ items: '/chats', ...pagination }, 'chats.list', 'GET', '/sites/{site}/chats', takes);
}

/** Has these pages, whatever it is asked for, and notes what that is. */
export class Pages implements Sender {
  readonly asked: unknown[][] = [];
  readonly #pages: Page[];

  constructor(...pages: Page[]) {
    this.#pages = pages;
  }

  send(_: OperationInfo, [, ...asked]: readonly unknown[]): Call<unknown> {
    const data = this.#pages[this.asked.length];
    this.asked.push(asked);
    return new Call(data ? Promise.resolve({ data, response: new Response() }) : Promise.reject(new Error('no')));
  }
}

export const more = (...chats: number[]): Page => ({ chats, next: 'more' });
export const last = (...chats: number[]): Page => ({ chats, next: '' });
