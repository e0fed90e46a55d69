.class public Lreach/not_switched_on/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  invoke-static {}, Lreach/not_switched_on/Sdk;->init()V
  return-void
.end method
