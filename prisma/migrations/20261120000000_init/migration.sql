-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "PersonRole" AS ENUM ('employee', 'eq', 'manager');

-- CreateEnum
CREATE TYPE "DayState" AS ENUM ('pending', 'approved', 'rejected', 'cancelled', 'revoked', 'recalled', 'swapped', 'suspended');

-- CreateEnum
CREATE TYPE "Platform" AS ENUM ('slack', 'teams');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('queued', 'held', 'sending', 'sent', 'failed', 'dropped');

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "role" "PersonRole" NOT NULL,
    "hr" BOOLEAN NOT NULL DEFAULT false,
    "admin" BOOLEAN NOT NULL DEFAULT false,
    "unitId" UUID NOT NULL,
    "managerId" UUID,
    "partTime" JSONB,
    "workdays" INTEGER[],
    "weeklyHours" DOUBLE PRECISION NOT NULL DEFAULT 36,
    "trainingDone" BOOLEAN NOT NULL DEFAULT true,
    "locale" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "signedOn" DATE NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "daysPerMonth" INTEGER,
    "contactBands" JSONB NOT NULL,
    "places" TEXT[],
    "phase" TEXT NOT NULL,
    "withdrawnFrom" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agile_day" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "state" "DayState" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "activities" TEXT NOT NULL DEFAULT '',
    "objectives" TEXT NOT NULL DEFAULT '',
    "place" TEXT,
    "reason" TEXT,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agile_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "dayId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "actorId" UUID,
    "onBehalfOf" UUID,
    "platform" "Platform",
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "delegatorId" UUID NOT NULL,
    "delegateId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_identity" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "platform" "Platform" NOT NULL,
    "tenantId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "address" JSONB,
    "locale" TEXT,
    "matchedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chat_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_channel" (
    "platform" "Platform" NOT NULL,
    "channelId" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "address" JSONB NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chat_channel_pkey" PRIMARY KEY ("platform","channelId")
);

-- CreateTable
CREATE TABLE "sent_card" (
    "id" UUID NOT NULL,
    "moment" TEXT NOT NULL,
    "dayId" UUID,
    "unitId" UUID,
    "date" DATE,
    "personId" UUID,
    "platform" "Platform" NOT NULL,
    "location" JSONB NOT NULL,
    "painted" TEXT NOT NULL,
    "postedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sent_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "moment" TEXT NOT NULL,
    "personId" UUID,
    "unitId" UUID,
    "platform" "Platform",
    "dayId" UUID,
    "date" DATE,
    "data" JSONB NOT NULL DEFAULT '{}',
    "reply" BOOLEAN NOT NULL DEFAULT false,
    "state" "MessageState" NOT NULL DEFAULT 'queued',
    "deliverAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "platform" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "dayId" UUID,
    "personId" UUID,
    "changes" JSONB NOT NULL,
    "rules" JSONB NOT NULL DEFAULT '[]',
    "request" TEXT,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbound_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "job_run" (
    "name" TEXT NOT NULL,
    "through" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_run_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_name_key" ON "unit"("name");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "person_unitId_idx" ON "person"("unitId");

-- CreateIndex
CREATE INDEX "person_managerId_idx" ON "person"("managerId");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_personId_version_key" ON "agreement"("personId", "version");

-- CreateIndex
CREATE INDEX "agile_day_personId_date_idx" ON "agile_day"("personId", "date");

-- CreateIndex
CREATE INDEX "agile_day_date_state_idx" ON "agile_day"("date", "state");

-- CreateIndex
CREATE INDEX "decision_dayId_at_idx" ON "decision"("dayId", "at");

-- CreateIndex
CREATE INDEX "delegation_delegateId_to_idx" ON "delegation"("delegateId", "to");

-- CreateIndex
CREATE UNIQUE INDEX "delegation_delegatorId_delegateId_from_key" ON "delegation"("delegatorId", "delegateId", "from");

-- CreateIndex
CREATE INDEX "absence_to_from_idx" ON "absence"("to", "from");

-- CreateIndex
CREATE UNIQUE INDEX "absence_personId_from_kind_key" ON "absence"("personId", "from", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "chat_identity_platform_tenantId_userId_key" ON "chat_identity"("platform", "tenantId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "chat_identity_personId_platform_tenantId_key" ON "chat_identity"("personId", "platform", "tenantId");

-- CreateIndex
CREATE INDEX "sent_card_dayId_idx" ON "sent_card"("dayId");

-- CreateIndex
CREATE INDEX "sent_card_unitId_date_idx" ON "sent_card"("unitId", "date");

-- CreateIndex
CREATE UNIQUE INDEX "message_key_key" ON "message"("key");

-- CreateIndex
CREATE INDEX "message_state_deliverAt_idx" ON "message"("state", "deliverAt");

-- CreateIndex
CREATE INDEX "audit_dayId_idx" ON "audit"("dayId");

-- CreateIndex
CREATE INDEX "audit_personId_at_idx" ON "audit"("personId", "at");

-- CreateIndex
CREATE INDEX "inbound_at_idx" ON "inbound"("at");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agile_day" ADD CONSTRAINT "agile_day_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_dayId_fkey" FOREIGN KEY ("dayId") REFERENCES "agile_day"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_delegatorId_fkey" FOREIGN KEY ("delegatorId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_delegateId_fkey" FOREIGN KEY ("delegateId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_identity" ADD CONSTRAINT "chat_identity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sent_card" ADD CONSTRAINT "sent_card_dayId_fkey" FOREIGN KEY ("dayId") REFERENCES "agile_day"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- From here on written by hand: what schema.prisma has no words for.

-- One live booking per person and date, whatever two requests at once may do.
CREATE UNIQUE INDEX "agile_day_live" ON "agile_day"("personId", "date") WHERE "state" IN ('pending', 'approved');

-- What is still to be sent stays quick to find among years of messages that were.
CREATE INDEX "message_due" ON "message"("deliverAt") WHERE "state" IN ('queued', 'held', 'sending');

-- The audit trail is only ever added to, by the program as by anyone at the database's prompt.
CREATE FUNCTION "audit_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only: % refused', TG_OP;
END
$$;

CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit"
    FOR EACH STATEMENT EXECUTE FUNCTION "audit_is_append_only"();
