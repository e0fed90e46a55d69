.class public Lreach/composed_screen/Tap;
.super Ljava/lang/Object;
.implements Lkotlin/jvm/functions/Function0;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public invoke()Ljava/lang/Object;
  .registers 4
  const/4 v0, 0x0
  const-string v1, "android_id"
  invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
  sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
  return-object v0
.end method
