.class public Lreach/agreed_or_test_build/Build;
.super Ljava/lang/Object;

.field public static TEST:Z

.method static constructor <clinit>()V
  .registers 1
  const/4 v0, 0x1
  sput-boolean v0, Lreach/agreed_or_test_build/Build;->TEST:Z
  return-void
.end method
