-- Without a mail server an inviter hands the link over himself: then it proves nothing about the address.

alter table invitations add column handed_over boolean not null default false;
comment on column invitations.handed_over is 'Its link was given to the inviter and not mailed to the address.';

alter table people add column email_proved boolean not null default true;
comment on column people.email_proved is 'False while nothing that was mailed to the address has come back from this person.';
