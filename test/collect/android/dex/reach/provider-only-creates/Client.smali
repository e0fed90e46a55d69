.class public Lreach/provider_only_creates/Client;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public collect()V
  .registers 2
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  return-void
.end method
