import { Reading } from './reading';

export default function Page() {
  return (
    <main>
      <h1>Reading</h1>
      <Reading />
    </main>
  );
}
