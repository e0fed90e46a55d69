.class public Lreach/callback_of_checker/Go;
.super Ljava/lang/Object;
.implements Lreach/callback_of_checker/Callback;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onAgreed()V
  .registers 5
  invoke-static {}, Lreach/callback_of_checker/Sdk;->init()V
  return-void
.end method
