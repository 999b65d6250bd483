import type { ProblemBody } from '../contract';
import { over, trouble } from './trouble';

/** The server answered and said no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    /** English, for developers; a number at its beginning is a count. */
    readonly detail = '',
    /** Seconds until another try makes sense; 0 when the server does not say. */
    readonly retryAfter = 0,
  ) {
    super(code);
  }
}

/** No answer of ours came: no line, a dead server, a proxy's or a portal's page. */
export class NoLine extends Error {}

const PATIENCE = 30_000;

export interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly authorization?: string;
  readonly signal?: AbortSignal;
}

/** One call of the HTTP contract. Throws Refused or NoLine. */
export async function call<T>(path: string, options: Call = {}): Promise<T> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  if (options.signal) {
    options.signal.addEventListener('abort', () => abort.abort());
  }
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (options.body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (options.authorization) {
    headers['Authorization'] = options.authorization;
  }
  let response: Response;
  let text: string;
  try {
    response = await fetch('/api/v1' + path, {
      method: options.method || 'GET',
      headers,
      credentials: 'same-origin',
      body: options.body === undefined ? null : JSON.stringify(options.body),
      signal: abort.signal,
    });
    text = await response.text();
  } catch (cause) {
    throw new NoLine(String(cause));
  } finally {
    clearTimeout(timer);
  }
  return answer<T>(response, text);
}

function answer<T>(response: Response, text: string): T {
  const type = response.headers.get('Content-Type') || '';
  if (!response.ok) {
    const problem = type.indexOf('problem+json') >= 0 ? (parse(text) as ProblemBody | null) : null;
    if (problem && problem.code && response.status < 500) {
      throw new Refused(response.status, problem.code, problem.detail || '', Number(response.headers.get('Retry-After')) || 0);
    }
    throw new NoLine('status ' + response.status);
  }
  if (text === '') {
    return undefined as unknown as T;
  }
  const value = type.indexOf('json') >= 0 ? parse(text) : null;
  if (value === null) {
    if (type.indexOf('html') >= 0) {
      trouble('portal');
    }
    throw new NoLine('not an answer of ours');
  }
  over('portal');
  return value as T;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
