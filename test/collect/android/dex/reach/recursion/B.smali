.class public Lreach/recursion/B;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public static down(I)I
  .registers 2
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  invoke-static {p0}, Lreach/recursion/A;->down(I)I
  move-result v0
  return v0
.end method
