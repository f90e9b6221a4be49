import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Reading } from './reading';

bootstrapApplication(Reading, { providers: [provideZonelessChangeDetection()] }).catch(console.error);
