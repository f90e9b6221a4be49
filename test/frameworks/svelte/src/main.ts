import { mount } from 'svelte';
import Reading from './Reading.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no #app.');
mount(Reading, { target });
