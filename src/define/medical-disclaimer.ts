import { MedicalDisclaimer } from '../widgets/medical-disclaimer/medical-disclaimer.js';
import { register } from './register.js';

declare global {
  interface HTMLElementTagNameMap {
    'medical-disclaimer': MedicalDisclaimer;
  }
}

register('medical-disclaimer', MedicalDisclaimer);
