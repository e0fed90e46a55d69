.class public Lreach/two_implementations/Eager;
.super Ljava/lang/Object;
.implements Lreach/two_implementations/Starter;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public start()V
  .registers 1
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  return-void
.end method
