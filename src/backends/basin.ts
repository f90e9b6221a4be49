import { denies, failed, isJson } from './answer.js';
import type { Backend } from './backend.js';
import { formBody } from './form-body.js';

/**
 * Basin. It takes forms from other origins, answers 200 to those that it has taken, and else JSON with one sentence in
 * `error` that names no field (https://docs.usebasin.com/guides/form-features/ajax). Its trap for programs is a field
 * `_gotcha` (https://docs.usebasin.com/spam-protection/advanced-filters).
 */
export const basin: Backend = {
  name: 'basin',
  idempotent: false,
  request: (signup) => formBody(signup, '_gotcha'),
  read: (status, json) =>
    status === 200 && isJson(json) && !denies(json) ? { status: 'subscribed' } : failed(status, json, []),
};
