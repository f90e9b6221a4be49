import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import 'clinic-widgets/reserve.css';

export const metadata: Metadata = { title: 'Clinic in Next' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
