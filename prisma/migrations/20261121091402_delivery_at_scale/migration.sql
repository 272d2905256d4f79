-- AlterEnum
ALTER TYPE "PermitState" ADD VALUE 'withdrawn';

-- AlterTable
ALTER TABLE "agile_day" ADD COLUMN     "planId" UUID;

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "heldAt" TIMESTAMPTZ(3),
ADD COLUMN     "lane" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "seq" BIGSERIAL NOT NULL,
ADD COLUMN     "trace" TEXT,
ADD COLUMN     "urgency" TEXT;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "slackStatus" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "pause" (
    "scope" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pause_pkey" PRIMARY KEY ("scope")
);

-- CreateTable
CREATE TABLE "digest_choice" (
    "unitId" UUID NOT NULL,
    "at" TEXT,
    "weekdays" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "slackChannel" TEXT,
    "teamsChannel" TEXT,
    "preview" BOOLEAN,
    "off" BOOLEAN NOT NULL DEFAULT false,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "digest_choice_pkey" PRIMARY KEY ("unitId")
);

-- CreateIndex
CREATE INDEX "agile_day_planId_idx" ON "agile_day"("planId");

-- AddForeignKey
ALTER TABLE "digest_choice" ADD CONSTRAINT "digest_choice_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Messages on their way, few whatever the history: by lane and time for whoever sends, by recipient for their order.
CREATE INDEX "message_waiting" ON "message"("lane", "deliverAt") WHERE "state" IN ('queued', 'sending');
CREATE INDEX "message_of" ON "message"((coalesce("personId", "unitId")), "seq") WHERE "state" IN ('queued', 'sending', 'held');

-- What an administrator has to look at, without reading all that was sent.
CREATE INDEX "message_failed" ON "message"("createdAt") WHERE "state" = 'failed';

-- Moves and permits that wait for an answer: few, whatever is booked.
CREATE INDEX "agile_day_swap" ON "agile_day"("date") WHERE "swapTo" IS NOT NULL;
CREATE INDEX "permit_pending" ON "permit"("date") WHERE "state" = 'pending';
