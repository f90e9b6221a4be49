import { SignupForm } from '../widgets/signup-form/signup-form.js';
import { register } from './register.js';

declare global {
  interface HTMLElementTagNameMap {
    'signup-form': SignupForm;
  }
}

register('signup-form', SignupForm);
