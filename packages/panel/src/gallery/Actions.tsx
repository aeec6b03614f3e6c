import { Button, ButtonLink, Hint, Sheet, TextLink, Tooltip } from "../ui/index.ts";

export function Actions() {
  return (
    <Sheet title="Buttons and links">
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary">Primary</Button>
          <Button>Default</Button>
          <Button variant="quiet">Quiet</Button>
          <Button variant="danger">Delete Anna Nowak</Button>
          <Button icon="plus">Add user</Button>
          <Button icon="bell" label="Notifications" />
          <ButtonLink href="#go" endIcon="arrow">
            Access
          </ButtonLink>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary" size="small">
            Primary
          </Button>
          <Button size="small">Default</Button>
          <Button variant="quiet" size="small">
            Quiet
          </Button>
          <Button variant="danger" size="small">
            End
          </Button>
          <Button size="small" icon="more" label="More" />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary" pending>
            Saving
          </Button>
          <Button variant="primary" disabledReason="Viewer does not pay invoices">
            Pay
          </Button>
          <Button disabledReason="You can't change the owner">Change role</Button>
          <Tooltip text="Opens in this tab">
            <Button variant="quiet">With a tooltip</Button>
          </Tooltip>
          <Hint text="Added to the role by Marta Wolska">+ Pay invoices</Hint>
          <TextLink href="#text">a link in text</TextLink>
        </div>
      </div>
    </Sheet>
  );
}
