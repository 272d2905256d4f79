-- CreateEnum
CREATE TYPE "DayKind" AS ENUM ('agile', 'remote');

-- DropIndex
DROP INDEX "agreement_personId_version_key";

-- AlterTable
ALTER TABLE "agile_day" ADD COLUMN     "alternatives" DATE[] DEFAULT ARRAY[]::DATE[],
ADD COLUMN     "bankUnitId" UUID,
ADD COLUMN     "criterion" TEXT,
ADD COLUMN     "derogation" TEXT,
ADD COLUMN     "kind" "DayKind" NOT NULL DEFAULT 'agile',
ADD COLUMN     "noticeReason" TEXT,
ADD COLUMN     "swapBy" TEXT,
ADD COLUMN     "swapTo" DATE;

-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "coworkingDays" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "daysPerWeek" INTEGER,
ADD COLUMN     "eqDerogationReason" TEXT,
ADD COLUMN     "fixBy" DATE,
ADD COLUMN     "kind" "DayKind" NOT NULL DEFAULT 'agile',
ADD COLUMN     "mendedOn" DATE,
ADD COLUMN     "minPresencePerWeek" INTEGER,
ADD COLUMN     "noRenewal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "quantityReason" TEXT,
ADD COLUMN     "renewedTo" DATE,
ADD COLUMN     "restHours" DOUBLE PRECISION,
ADD COLUMN     "suspendedFrom" DATE,
ADD COLUMN     "weekdays" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "weeks" INTEGER;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "afternoonReturnDays" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "disabled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "transferOn" DATE;

-- CreateTable
CREATE TABLE "extension" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "daysPerMonth" INTEGER NOT NULL,
    "authorisedBy" TEXT NOT NULL,
    "criterion" TEXT,

    CONSTRAINT "extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "derogation" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "article" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "daysPerWeek" INTEGER NOT NULL,
    "authorisedBy" TEXT NOT NULL,

    CONSTRAINT "derogation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_month" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "available" INTEGER NOT NULL,

    CONSTRAINT "bank_month_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "permit" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "authorisedBy" TEXT NOT NULL,

    CONSTRAINT "permit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "on_call" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,

    CONSTRAINT "on_call_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "extension_personId_month_key" ON "extension"("personId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "derogation_personId_article_from_key" ON "derogation"("personId", "article", "from");

-- CreateIndex
CREATE UNIQUE INDEX "bank_month_unitId_month_key" ON "bank_month"("unitId", "month");

-- CreateIndex
CREATE INDEX "permit_date_idx" ON "permit"("date");

-- CreateIndex
CREATE UNIQUE INDEX "permit_personId_date_from_key" ON "permit"("personId", "date", "from");

-- CreateIndex
CREATE UNIQUE INDEX "on_call_personId_date_from_key" ON "on_call"("personId", "date", "from");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_personId_kind_version_key" ON "agreement"("personId", "kind", "version");

-- AddForeignKey
ALTER TABLE "agile_day" ADD CONSTRAINT "agile_day_bankUnitId_fkey" FOREIGN KEY ("bankUnitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "derogation" ADD CONSTRAINT "derogation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_month" ADD CONSTRAINT "bank_month_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permit" ADD CONSTRAINT "permit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "on_call" ADD CONSTRAINT "on_call_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on written by hand: what schema.prisma has no words for.

-- Nobody draws a day that is not there, whatever forty people at once may do.
ALTER TABLE "bank_month" ADD CONSTRAINT "bank_month_available_check" CHECK ("available" >= 0);
