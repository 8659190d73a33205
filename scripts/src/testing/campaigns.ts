import type { Bundle } from '../spec/openapi.ts';
import { bundleOf, json, operationOf, ref } from './bundles.ts';

const id = { name: 'id', in: 'path' as const, required: true, schema: { type: 'string' }, example: 'c-1' };

/** A surface with all that a client is generated from: nested resources, queries, bodies, fields of one direction. */
export const campaigns: Bundle = bundleOf({
  info: { title: 'Campaign API', version: '2', description: 'Runs campaigns. */ is no end of it.' },
  'x-client-name': 'CampaignClient',
  tags: [{ name: 'campaigns', description: 'What visitors are invited to.' }],
  paths: {
    '/campaigns': {
      get: operationOf('campaigns.list', {
        parameters: [
          { name: 'page', in: 'query', schema: { type: 'integer' } },
          {
            name: 'state',
            in: 'query',
            schema: { anyOf: [{ type: 'string', enum: ['on', 'off'] }, { type: 'string' }] },
          },
        ],
        responses: { 200: { description: 'All.', content: json({ type: 'array', items: ref('Campaign') }) } },
      }),
      post: operationOf('campaigns.create', {
        parameters: [{ name: 'notify', in: 'query', required: true, schema: { type: 'boolean' }, example: true }],
        requestBody: { content: json(ref('Campaign'), { name: "Leo's", secret: 's' }) },
        responses: { 201: { description: 'It.', content: json(ref('Campaign')) } },
      }),
    },
    '/campaigns/{id}': {
      parameters: [id],
      delete: operationOf('campaigns.delete', { deprecated: true }),
    },
    '/campaigns/{id}/buttons/{button-no}': {
      parameters: [
        id,
        {
          name: 'button-no',
          in: 'path',
          required: true,
          description: 'Which\nbutton.',
          schema: { type: 'integer' },
          example: 7,
        },
      ],
      put: operationOf('campaigns.chatButton.update', {
        description: 'Answers with */* too.',
        requestBody: {
          required: true,
          content: json({ type: 'object', properties: { text: { type: 'string' } } }, { text: 'Hi' }),
        },
        responses: {
          200: {
            description: 'It.',
            content: json({ type: 'object', required: ['text'], properties: { text: { type: 'string' } } }),
          },
          202: { description: 'Later.' },
          '2XX': {
            description: 'Else.',
            content: json({ type: 'object', properties: { later: { type: 'boolean' } } }),
          },
        },
      }),
    },
  },
  components: {
    schemas: {
      Campaign: {
        type: 'object',
        description: 'An invitation. */',
        required: ['id', 'name', 'secret'],
        properties: {
          id: { type: 'string', readOnly: true },
          name: { type: 'string' },
          secret: { type: 'string', writeOnly: true },
          color: { type: 'string', default: 'red' },
          parent: ref('Campaign'),
        },
      },
      'Campaign-2': { type: 'object', properties: { name: { type: 'string' } } },
    },
    securitySchemes: { token: { type: 'http', scheme: 'bearer' }, key: { type: 'http', scheme: 'basic' } },
  },
});
