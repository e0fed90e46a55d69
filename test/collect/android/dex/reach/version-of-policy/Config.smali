.class public Lreach/version_of_policy/Config;
.super Ljava/lang/Object;

.field public static final POLICY:I = 0x3

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
