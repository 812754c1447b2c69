import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

export const metadata: Metadata = {
  title: 'กรมตัวอย่าง',
  icons: 'data:,',
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="th">
      <body>
        <nav>
          <Link href="/">บริการ</Link> <Link href="/businesses">กิจการของท่าน</Link>
        </nav>
        {children}
      </body>
    </html>
  );
}
