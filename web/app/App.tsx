/** Providers around the screens, outermost first. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import { useState } from 'react';
import { makeQueryClient } from '../platform/api/query-client.ts';
import { SessionProvider } from '../platform/session.tsx';
import { useIsPhone } from '../platform/useIsPhone.ts';
import { makeRouter } from './router.tsx';
import { phoneTheme, theme } from './theme.ts';

/** The whole client. */
export function App() {
  const [client] = useState(makeQueryClient);
  const [router] = useState(makeRouter);
  const isPhone = useIsPhone();
  return (
    <QueryClientProvider client={client}>
      <ConfigProvider locale={zhCN} theme={isPhone ? phoneTheme : theme} button={{ autoInsertSpace: false }}>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
