import { RotateCw } from 'lucide-react';
import { commonMessages } from '#app/messages/common-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';

export function RetryButton({ onClick }: { onClick: () => void }) {
  return (
    <Button icon={<RotateCw aria-hidden="true" className="size-3.5" />} onClick={onClick}>
      {commonMessages.retry}
    </Button>
  );
}
