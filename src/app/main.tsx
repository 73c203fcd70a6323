import { DirectionProvider } from '@base-ui/react/direction-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '#app/api/query-client.ts';
import { onProfilesProcessed } from '#app/bulk/processed-profiles.ts';
import { SignInPrompt } from '#app/auth/sign-in-prompt.tsx';
import { dropLostCaret } from '#app/lib/drop-lost-caret.ts';
import { hideCompositionKeys } from '#app/lib/keyboard/hide-composition-keys.ts';
import { direction } from '#app/lib/locale.ts';
import { followOtherTabs } from '#app/lib/persisted-atom.ts';
import { followTheme } from '#app/lib/theme-atom.ts';
import { deselect } from '#app/profile-list/selection.ts';
import { router } from '#app/router.tsx';
import { Announcer } from '#app/ui/feedback/announcer.tsx';
import '#app/styles/theme.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

document.documentElement.dir = direction;

// These subscriptions last for the lifetime of the page.
dropLostCaret();
hideCompositionKeys();
followOtherTabs();
followTheme();
// Those to retry stay selected.
onProfilesProcessed(deselect);

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <DirectionProvider direction={direction}>
        <RouterProvider router={router} />
        <Announcer />
        <SignInPrompt />
      </DirectionProvider>
    </QueryClientProvider>
  </StrictMode>,
);
