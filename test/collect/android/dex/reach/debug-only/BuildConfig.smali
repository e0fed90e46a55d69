.class public Lreach/debug_only/BuildConfig;
.super Ljava/lang/Object;

.field public static final DEBUG:Z = false

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
