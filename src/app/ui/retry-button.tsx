import { RotateCw } from 'lucide-react';
import { commonMessages } from '#app/messages/common-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';

interface RetryButtonProps {
  label?: string | undefined;
  onClick: () => void;
}

export function RetryButton({ label = commonMessages.retry, onClick }: RetryButtonProps) {
  return (
    <Button icon={<RotateCw aria-hidden="true" className="size-3.5" />} onClick={onClick}>
      {label}
    </Button>
  );
}
