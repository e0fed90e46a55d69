.class public Lreach/goes_on_when_agreed/Main;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  invoke-static {}, Lreach/goes_on_when_agreed/Sdk;->init()V
  return-void
.end method
