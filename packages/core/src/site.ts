import type { Auth } from './auth.ts';
import { ArgumentError } from './errors/argument-error.ts';

/** What goes into the query of every call with these credentials. */
export type Site = (auth: Auth) => Record<string, unknown> | undefined;

/** A user name and password come with the number of the site that they are for, as the query parameter of this name. */
export function siteOf(parameter: string): Site {
  return (auth) => {
    if (!('username' in auth)) return;
    const site: unknown = Object(auth)[parameter];
    if (site) return { [parameter]: site };
    throw new ArgumentError(`auth.${parameter} is missing. An API key needs the number of the site it is for.`);
  };
}
