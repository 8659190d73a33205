import type { Oas3Rule } from '@redocly/openapi-core';
import { keyOrders } from './key-orders.ts';
import { everyNode } from './nodes.ts';

export const keyOrder: Oas3Rule = () =>
  everyNode((node, { report, location, type }) => {
    const order = keyOrders[type.name];
    if (!order) return;
    const place = (key: string) => (key.startsWith('x-') ? order.length : order.indexOf(key));
    const keys = Object.keys(node).filter((key) => place(key) >= 0);
    const late = keys.find((key, index) => index > 0 && place(key) < place(keys[index - 1] ?? key));
    const next = keys.find((key) => late !== undefined && place(key) > place(late));
    if (late === undefined || next === undefined) return;
    report({
      message: `\`${late}\` comes too late in this ${type.name}. Put it before \`${next}\`.`,
      location: location.child(late).key(),
    });
  });
