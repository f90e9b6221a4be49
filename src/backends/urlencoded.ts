import { denies, failed, isJson } from './answer.js';
import type { Backend } from './backend.js';
import { formBody } from './form-body.js';

/**
 * Any service that takes an HTML form from another origin, sent without asking for leave. An answer counts as a yes
 * only where it cannot be a page: in JSON that speaks of no failure, or without any content by its status.
 */
export const urlencoded: Backend = {
  name: 'urlencoded',
  idempotent: false,
  request: (signup) => formBody(signup, 'website'),
  read: (status, json) => {
    const taken = status === 204 || (status >= 200 && status < 300 && isJson(json) && !denies(json));
    if (!taken) return failed(status, json);
    const waits = status === 202 || (isJson(json) && json['status'] === 'pending');
    return { status: waits ? 'pending' : 'subscribed' };
  },
};
