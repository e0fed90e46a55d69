.class public Lreach/composed_screen/Screen;
.super Ljava/lang/Object;
.implements Lkotlin/jvm/functions/Function2;

.method public invoke(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
  .registers 10
  check-cast p1, Landroidx/compose/runtime/Composer;
  sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
  new-instance v1, Lreach/composed_screen/Effect;
  const/4 v2, 0x0
  invoke-direct {v1, v2}, Lreach/composed_screen/Effect;-><init>(Lkotlin/coroutines/Continuation;)V
  const/4 v2, 0x0
  invoke-static {v0, v1, p1, v2}, Landroidx/compose/runtime/EffectsKt;->LaunchedEffect(Ljava/lang/Object;Lkotlin/jvm/functions/Function2;Landroidx/compose/runtime/Composer;I)V
  new-instance v1, Lreach/composed_screen/Tap;
  invoke-direct {v1}, Lreach/composed_screen/Tap;-><init>()V
  invoke-static {v1, p1, v2}, Landroidx/compose/material3/ButtonKt;->Button(Lkotlin/jvm/functions/Function0;Landroidx/compose/runtime/Composer;I)V
  return-object v0
.end method
