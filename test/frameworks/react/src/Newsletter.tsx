import { useState } from 'react';
import 'clinic-widgets/define/signup-form';

export function Newsletter() {
  const [step, setStep] = useState('open');

  return (
    <section>
      <signup-form
        endpoint="https://content.example/v1"
        heading="News from our clinic"
        consent="Yes, send me new articles by e-mail."
        consent-version="2024-03"
        privacy-url="/privacy"
        oncw-submit={() => setStep('sending')}
        oncw-success={({ pending }) => setStep(pending ? 'to be confirmed' : 'done')}
        oncw-failure={({ code }) => setStep(`failed: ${code}`)}
      />
      <p>Sign-up: {step}</p>
    </section>
  );
}
